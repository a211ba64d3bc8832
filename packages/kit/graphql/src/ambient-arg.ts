/** The extension that makes an argument set an ambient value for everything below its field: `t.arg({ type: Locale, ...ambientArg('locale') })`. */
export function ambientArg(name: string): { readonly extensions: { readonly ambient: string } } {
  return { extensions: { ambient: name } };
}
