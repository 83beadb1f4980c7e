#!/usr/bin/env python3
"""Draws the two pictures of the example into images/: a lighthouse and a harbour. Nothing but the standard
library; the same bytes each time."""
import pathlib
import struct
import zlib

WIDTH, HEIGHT, FINE = 720, 540, 3  # FINE x FINE samples make a pixel
HERE = pathlib.Path(__file__).resolve().parent


def mix(a, b, t):
    t = min(1.0, max(0.0, t))
    return tuple(x + (y - x) * t for x, y in zip(a, b))


def inside(polygon, x, y):
    hit = False
    for (x1, y1), (x2, y2) in zip(polygon, polygon[1:] + polygon[:1]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            hit = not hit
    return hit


def sea(y):
    return (26, 74, 68) if (y // 14) % 2 else (30, 82, 75)


def lighthouse(x, y):
    color = mix((24, 58, 66), (233, 170, 96), y / 400)
    if inside([(392, 118), (720, 20), (720, 190)], x, y):
        color = mix((250, 222, 140), color, (x - 392) / 330)
    if y > 392:
        color = sea(y)
    if inside([(180, 470), (250, 388), (470, 384), (560, 470)], x, y):
        color = (52, 60, 58)
    if inside([(318, 400), (344, 150), (396, 150), (422, 400)], x, y):
        color = (246, 240, 226) if int((y - 150) // 50) % 2 == 0 else (190, 70, 52)
    if inside([(336, 150), (336, 140), (404, 140), (404, 150)], x, y) or inside([(346, 96), (370, 66), (394, 96)], x, y):
        color = (44, 52, 52)
    if 350 <= x <= 390 and 96 < y < 140:
        color = (255, 236, 160)
    return color


def harbour(x, y):
    color = mix((150, 196, 206), (246, 224, 184), y / 330)
    if (x - 560) ** 2 + (y - 120) ** 2 < 44 ** 2:
        color = (250, 200, 110)
    if inside([(0, 330), (150, 210), (330, 300), (520, 190), (720, 320), (720, 400), (0, 400)], x, y):
        color = (96, 130, 116)
    for left, top, wall in ((60, 250, (196, 92, 70)), (150, 230, (238, 214, 160)), (240, 262, (120, 160, 170))):
        if left <= x < left + 82 and top <= y < 360:
            window = 14 < (x - left) % 40 < 28 and 24 < (y - top) % 44 < 42
            color = (70, 78, 84) if window else wall
        if inside([(left - 6, top), (left + 41, top - 38), (left + 88, top)], x, y):
            color = (92, 62, 54)
    if y > 360:
        color = sea(y)
    if inside([(430, 380), (640, 380), (606, 424), (462, 424)], x, y):
        color = (150, 64, 52)
    if 528 <= x <= 536 and 220 < y < 380:
        color = (70, 60, 54)
    if inside([(542, 236), (542, 360), (620, 360)], x, y) or inside([(522, 250), (522, 360), (456, 360)], x, y):
        color = (248, 244, 232)
    return color


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def write(path, color_at):
    rows = bytearray()
    for y in range(HEIGHT):
        rows.append(0)
        for x in range(WIDTH):
            total = [0.0, 0.0, 0.0]
            for i in range(FINE * FINE):
                color = color_at(x + (i % FINE + 0.5) / FINE, y + (i // FINE + 0.5) / FINE)
                total = [a + b for a, b in zip(total, color)]
            rows += bytes(round(value / (FINE * FINE)) for value in total)
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(rows), 9))
                     + chunk(b"IEND", b""))


if __name__ == "__main__":
    write(HERE / "images/lighthouse.png", lighthouse)
    write(HERE / "images/harbour.png", harbour)
