"""Pictures as raw RGB bytes: PNG files in and out with nothing but zlib, and comparing."""

import struct
import zlib


class Picture:
    """`rgb` holds width * height * 3 bytes, rows from the top."""

    def __init__(self, width, height, rgb):
        if len(rgb) != width * height * 3:
            raise ValueError(f"{len(rgb)} bytes are no {width}x{height} picture")
        self.width, self.height, self.rgb = width, height, bytes(rgb)

    def at(self, x, y):
        start = (y * self.width + x) * 3
        return tuple(self.rgb[start : start + 3])

    def row(self, y):
        return self.rgb[y * self.width * 3 : (y + 1) * self.width * 3]

    def crop(self, x, y, width, height):
        rows = (self.row(line)[x * 3 : (x + width) * 3] for line in range(y, y + height))
        return Picture(width, height, b"".join(rows))

    def differing(self, other, tolerance=0):
        """How many pixels differ by more than `tolerance` in a channel; all of them if the sizes do."""
        if (self.width, self.height) != (other.width, other.height):
            return max(self.width * self.height, other.width * other.height)
        if self.rgb == other.rgb:
            return 0
        count = 0
        for y in range(self.height):
            ours, theirs = self.row(y), other.row(y)
            if ours == theirs:
                continue
            for x in range(0, len(ours), 3):
                if ours[x : x + 3] != theirs[x : x + 3]:
                    count += any(abs(ours[x + i] - theirs[x + i]) > tolerance for i in range(3))
        return count

    def save(self, path):
        rows = b"".join(b"\0" + self.row(y) for y in range(self.height))
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n")
            for name, data in ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 1)), (b"IEND", b"")):
                file.write(struct.pack(">I", len(data)) + name + data)
                file.write(struct.pack(">I", zlib.crc32(name + data)))

    @staticmethod
    def load(path):
        """8 bits a channel, RGB or RGBA (alpha is dropped), not interlaced: what we write ourselves."""
        with open(path, "rb") as file:
            data = file.read()
        if data[:8] != b"\x89PNG\r\n\x1a\n":
            raise ValueError(f"{path}: not a PNG file")
        packed, at = b"", 8
        while at < len(data):
            (length,), name = struct.unpack(">I", data[at : at + 4]), data[at + 4 : at + 8]
            body = data[at + 8 : at + 8 + length]
            if name == b"IHDR":
                width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", body)
            if name == b"IDAT":
                packed += body
            at += 12 + length
        if depth != 8 or kind not in (2, 6) or interlaced:
            raise ValueError(f"{path}: a kind of PNG that is not read here")
        channels = 3 if kind == 2 else 4
        pixels = _unfilter(zlib.decompress(packed), width * channels, height, channels)
        if channels == 4:
            rgb = bytearray(width * height * 3)
            for channel in range(3):
                rgb[channel::3] = pixels[channel::4]
            pixels = rgb
        return Picture(width, height, pixels)


def _unfilter(data, stride, height, step):
    result, above = bytearray(), bytearray(stride)
    for y in range(height):
        start = y * (stride + 1)
        line = bytearray(data[start + 1 : start + 1 + stride])
        _unfilter_line(data[start], line, above, step)
        result += line
        above = line
    return result


def _unfilter_line(kind, line, above, step):
    if kind == 2 and not any(above):
        return
    for i in range(len(line)) if kind else ():
        left = line[i - step] if i >= step else 0
        if kind == 1:
            guess = left
        elif kind == 2:
            guess = above[i]
        elif kind == 3:
            guess = (left + above[i]) // 2
        else:
            guess = _paeth(left, above[i], above[i - step] if i >= step else 0)
        line[i] = (line[i] + guess) & 255


def _paeth(left, up, corner):
    to_left, to_up, to_corner = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
    if to_left <= to_up and to_left <= to_corner:
        return left
    return up if to_up <= to_corner else corner
