#!/usr/bin/env python3
"""Makes assets/globe/land.txt from land-110m.json of the npm package world-atlas.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 assets/make_land.py package/land-110m.json > assets/globe/land.txt

Needs nothing but the standard library and downloads nothing. What it writes is plain text: lines that begin
with "#" are comments, every other line is a ring of the coast. A ring is a list of whole numbers, longitude and
latitude of its first corner in hundredths of a degree, then the steps from corner to corner; the last corner
joins the first. Land lies at the right hand of whoever walks along a ring (seas inside land are rings the other
way round). A ring may cross the 180th meridian: its longitudes then go on beyond 18000.
"""

import json
import sys

HUNDREDTHS = 100


def decode_arcs(topology):
    """Every arc as a list of (longitude, latitude) in hundredths of a degree."""
    (scale_x, scale_y), (from_x, from_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((round((x * scale_x + from_x) * HUNDREDTHS), round((y * scale_y + from_y) * HUNDREDTHS)))
        arcs.append(arc)
    return arcs


def ring_of(indices, arcs):
    """The corners of a ring; a negative index is an arc walked backwards."""
    ring = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += arc[1:] if ring else arc
    return ring


def wrapped(step):
    """The shorter way round the world."""
    return (step + 18000) % 36000 - 18000


def steps_of(ring):
    """First corner and steps, without corners that the rounding has made equal, and without the closing one."""
    numbers = list(ring[0])
    last = ring[0]
    for corner in ring[1:-1]:
        dx, dy = wrapped(corner[0] - last[0]), corner[1] - last[1]
        if (dx, dy) != (0, 0):
            numbers += [dx, dy]
        last = corner
    return numbers


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        topology = json.load(file)
    arcs = decode_arcs(topology)
    polygons = [polygon for geometry in topology["objects"]["land"]["geometries"] for polygon in geometry["arcs"]]
    print("# The world's land at 1:110 million: Natural Earth 4.1.0 (public domain) by way of world-atlas 2.0.2")
    print("# (ISC licence, see LICENSE.txt). Made by assets/make_land.py, which explains this file.")
    for polygon in polygons:
        for ring in polygon:
            corners = ring_of(ring, arcs)
            if corners[0] != corners[-1]:
                sys.exit("a ring of the source is not closed")
            print(*steps_of(corners))


if __name__ == "__main__":
    main()
