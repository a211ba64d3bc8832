/** How far the rows of a list about people are counted: beyond it says that there are more. */
export const mostCounted = 1000;
