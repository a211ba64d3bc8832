/** How far the rows of a list about people are counted: beyond it says that there are more. */
export const mostCounted = 1000;

/** So few people are known to who counts them, whatever the list: it names them as if they were shown. */
export const fewPeople = 10;
