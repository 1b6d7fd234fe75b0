// axe-core's findings; the idle ring's template is not on the screen.
async () => {
  const result = await axe.run(document, { resultTypes: ['violations'] })
  return JSON.stringify({
    violations: result.violations.map(one => ({
      id: one.id,
      nodes: one.nodes.map(node => node.html.slice(0, 160) + ' | ' + (node.any[0] ? node.any[0].message : '')),
    })),
  })
}
