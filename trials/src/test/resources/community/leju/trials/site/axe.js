// axe-core's findings, one line each.
async () => {
  const result = await axe.run(document, { resultTypes: ['violations'] })
  return JSON.stringify(result.violations.flatMap(one => one.nodes.map(node =>
    one.id + ': ' + node.html.slice(0, 160) + ' | ' + (node.any[0] ? node.any[0].message : ''))))
}
