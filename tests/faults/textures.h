#pragma once

namespace kiosk::faults {

/// Textures and renderers of SDL that are alive now. A program that asks is linked with textures.cpp and
/// `--wrap` for SDL's four calls, so that all calls of our code are counted.
int living_textures();
int living_renderers();

/// What a graphics processor does that is reset: all living textures hold something else than was put there.
void spoil_textures();

}  // namespace kiosk::faults
