/** How a day and an instant are written in every form and list: unmistakable in both languages, on a clock of 24 hours. */
export const dateFormats = {
  day: { displayFormat: 'd MMM yyyy' },
  instant: { displayFormat: 'd MMM yyyy, HH:mm', pickerAppearance: 'dayAndTime', timeFormat: 'HH:mm' },
} as const;
