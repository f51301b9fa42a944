// Asks for the script named beside it: with its digest, so that it is ours wherever the site is served; or, from
// a folder on a disk, as it is, since a browser reckons no digests there. `data-web` is for what needs a server.
{
  const { src, integrity, web } = document.currentScript.dataset;
  const onDisk = location.protocol === "file:";
  const script = Object.assign(document.createElement("script"), onDisk ? { src } : { type: "module", src, integrity });
  if (!onDisk || web === undefined) document.head.append(script);
}
