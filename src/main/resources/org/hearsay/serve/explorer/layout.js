// A force-directed layout after Fruchterman and Reingold (1991), without chance: the same nodes and edges give the same places. Pure.

const TURN = Math.PI * (3 - Math.sqrt(5)); // the golden angle keeps first places apart
const PULL = 0.08; // towards the middle, so that all stay together

/**
 * Places for nodes in a box.
 * @param size how many nodes
 * @param edges pairs of node numbers, with a weight
 * @returns for each node its x and y
 */
export function layout(size, edges, width, height, rounds = 300) {
  const ideal = 0.75 * Math.sqrt((width * height) / Math.max(1, size));
  const places = Array.from({ length: size }, (_, at) => {
    const radius = ideal * 0.6 * Math.sqrt(at + 0.5);
    return { x: radius * Math.cos(at * TURN), y: radius * Math.sin(at * TURN) };
  });
  for (let round = 0; round < rounds; round++) {
    move(places, pushes(places, edges, ideal, height / width), (ideal * (rounds - round)) / rounds / 2);
  }
  return fit(places, width, height);
}

function pushes(places, edges, ideal, ratio) {
  const push = places.map((place) => ({ x: -place.x * PULL * ratio, y: (-place.y * PULL) / ratio }));
  const apply = (a, b, force) => {
    const x = places[b].x - places[a].x || 0.01 * (b - a);
    const y = places[b].y - places[a].y || 0.01 * (a - b);
    const strength = force(Math.hypot(x, y)) / Math.hypot(x, y);
    push[a].x += x * strength;
    push[a].y += y * strength;
    push[b].x -= x * strength;
    push[b].y -= y * strength;
  };
  // beyond this reach nodes leave each other alone, or parts that nothing joins would drift apart without end
  const reach = 2.5 * ideal;
  for (let a = 0; a < places.length; a++) {
    for (let b = a + 1; b < places.length; b++) apply(a, b, (distance) => (distance < reach ? (-ideal * ideal) / distance : 0));
  }
  edges.forEach(([a, b, weight]) => a !== b && apply(a, b, (distance) => ((distance * distance) / ideal) * Math.min(2, 0.6 + 0.2 * weight)));
  return push;
}

function move(places, push, most) {
  places.forEach((place, at) => {
    const length = Math.hypot(push[at].x, push[at].y) || 1;
    place.x += (push[at].x / length) * Math.min(length, most);
    place.y += (push[at].y / length) * Math.min(length, most);
  });
}

function fit(places, width, height) {
  const range = (axis, extent) => {
    const all = places.map((place) => place[axis]);
    const least = Math.min(...all);
    const spread = Math.max(...all) - least;
    return (place) => (spread ? ((place[axis] - least) / spread) * extent : extent / 2);
  };
  const x = range("x", width);
  const y = range("y", height);
  return places.map((place) => ({ x: x(place), y: y(place) }));
}
