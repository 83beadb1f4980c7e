#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include <SDL_image.h>

#include "base/retry.h"
#include "sdl/handles.h"
#include "sdl/rasters.h"

namespace kiosk::sdl {
namespace {

std::string& buffer_of(SDL_RWops* stream) {
  return *static_cast<std::string*>(stream->hidden.unknown.data1);
}

/// A stream that appends to a string; IMG_SavePNG_RW only writes.
StreamPtr open_string(std::string& text) {
  SDL_RWops* stream = SDL_AllocRW();
  if (stream == nullptr) return nullptr;
  stream->hidden.unknown.data1 = &text;
  stream->size = [](SDL_RWops* self) { return static_cast<Sint64>(buffer_of(self).size()); };
  stream->seek = [](SDL_RWops* self, Sint64, int) { return static_cast<Sint64>(buffer_of(self).size()); };
  stream->read = [](SDL_RWops*, void*, size_t, size_t) { return size_t{0}; };
  stream->write = [](SDL_RWops* self, const void* data, size_t size, size_t count) {
    buffer_of(self).append(static_cast<const char*>(data), size * count);
    return count;
  };
  stream->close = [](SDL_RWops* self) {
    SDL_FreeRW(self);
    return 0;
  };
  return StreamPtr(stream);
}

bool encode(const gfx::Picture& picture, std::string& png, std::string& reason) {
  // SDL asks for writable pixels and only reads them.
  auto* pixels = const_cast<std::uint32_t*>(picture.pixels().data());
  const gfx::Size size = picture.size();
  const SurfacePtr surface(picture.empty()
                               ? nullptr
                               : SDL_CreateRGBSurfaceWithFormatFrom(pixels, size.w, size.h, 32, size.w * 4,
                                                                    SDL_PIXELFORMAT_RGB888));
  const StreamPtr stream = open_string(png);
  if (surface && stream && IMG_SavePNG_RW(surface.get(), stream.get(), 0) == 0 && !png.empty()) return true;
  reason = picture.empty() ? "the picture is empty" : std::string("IMG_SavePNG_RW: ") + SDL_GetError();
  return false;
}

bool write_all(int fd, const std::string& data) {
  for (std::size_t done = 0; done < data.size();) {
    const ssize_t written =
        base::retried([&] { return ::write(fd, data.data() + done, data.size() - done); });
    if (written < 0) return false;
    done += static_cast<std::size_t>(written);
  }
  return true;
}

/// Closing can report what writing did not (a full network drive).
bool write_and_close(int fd, const std::string& data) {
  const bool written = write_all(fd, data);
  const int error = errno;
  const bool closed = ::close(fd) == 0;
  if (!written) errno = error;
  return written && closed;
}

bool is_special(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode);
}

/// Through a new name beside it, so that nobody ever sees half a file; a device or pipe is written directly.
bool save(const std::string& path, const std::string& data) {
  const bool direct = is_special(path);
  const std::string part = direct ? path : path + ".part" + std::to_string(::getpid());
  const int flags = O_WRONLY | O_CLOEXEC | (direct ? 0 : O_CREAT | O_TRUNC | O_NOFOLLOW);
  const int fd = ::open(part.c_str(), flags, 0644);
  if (fd < 0) return false;
  if (write_and_close(fd, data) && (direct || ::rename(part.c_str(), path.c_str()) == 0)) return true;
  const int error = errno;
  if (!direct) ::unlink(part.c_str());
  errno = error;
  return false;
}

}  // namespace

bool write_png(const gfx::Picture& picture, const std::string& path, std::string& reason) {
  std::string png;
  if (!encode(picture, png, reason)) return false;
  if (save(path, png)) return true;
  reason = std::generic_category().message(errno);
  return false;
}

}  // namespace kiosk::sdl
