/** The file `operations/viewer.graphql`, letter for letter: its hash is the operation's id, and the bundle has no files. */
export const viewerOperation = `query Viewer {
  viewer {
    kind
    roles
    organisations
    signedInUntil
  }
}
`;
