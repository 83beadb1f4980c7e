#include "accessibility/pixels/pango_writer.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <cmath>
#include <cstring>
#include <stdexcept>

namespace kiosk::pixels {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

template <typename Object>
using Owned = std::unique_ptr<Object, Unref>;

Owned<PangoFontDescription> description_of(const std::string& name, text::Font font) {
  Owned<PangoFontDescription> description(pango_font_description_new());
  pango_font_description_set_family(description.get(), name.c_str());
  pango_font_description_set_weight(description.get(),
                                    font.face == text::Face::Bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(description.get(), font.size_px * double{PANGO_SCALE});
  return description;
}

/// What the layout looks like, with a margin of an em around it.
Ink drawn(PangoLayout* layout, const PangoRectangle& logical, int margin) {
  Ink ink({logical.width / PANGO_SCALE + 2 * margin, logical.height / PANGO_SCALE + 2 * margin});
  const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_A8, ink.size.w, ink.size.h));
  const Owned<cairo_t> cairo(cairo_create(surface.get()));
  cairo_move_to(cairo.get(), margin, margin);
  pango_cairo_show_layout(cairo.get(), layout);
  cairo_surface_flush(surface.get());
  const unsigned char* data = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < ink.size.h; ++y) {
    std::memcpy(&ink.at(0, y), data + std::ptrdiff_t{y} * stride, static_cast<std::size_t>(ink.size.w));
  }
  return ink;
}

}  // namespace

struct PangoWriter::Parts {
  FcConfig* config = nullptr;
  Owned<PangoFontMap> map;
  Owned<PangoContext> context;
};

PangoWriter::PangoWriter(const std::string& font_folder) : parts_(std::make_unique<Parts>()) {
  parts_->config = FcConfigCreate();
  // Fontconfig wants a place to keep what it has read.
  const std::string cache =
      std::string("<fontconfig><cachedir>") + KIOSK_BINARY_DIR + "/fontconfig-cache</cachedir></fontconfig>";
  FcConfigParseAndLoadFromMemory(parts_->config, reinterpret_cast<const FcChar8*>(cache.c_str()), FcTrue);
  const auto* folder = reinterpret_cast<const FcChar8*>(font_folder.c_str());
  if (parts_->config == nullptr || FcConfigAppFontAddDir(parts_->config, folder) != FcTrue) {
    throw std::runtime_error("no fonts in " + font_folder);
  }
  parts_->map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(parts_->map.get()), parts_->config);
  parts_->context.reset(pango_font_map_create_context(parts_->map.get()));
  const Owned<cairo_font_options_t> options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(parts_->context.get(), options.get());
  pango_context_set_round_glyph_positions(parts_->context.get(), FALSE);
}

PangoWriter::~PangoWriter() {
  parts_->context.reset();
  parts_->map.reset();
  FcConfigDestroy(parts_->config);
}

PangoWriter::Written PangoWriter::write(std::string_view utf8, const std::string& font_name, text::Font font,
                                        std::string_view language, text::Direction direction) const {
  PangoContext* context = parts_->context.get();
  const bool backwards = direction == text::Direction::RightToLeft;
  pango_context_set_base_dir(context, backwards ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_language(context, pango_language_from_string(std::string(language).c_str()));
  const Owned<PangoLayout> layout(pango_layout_new(context));
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_layout_set_font_description(layout.get(), description_of(font_name, font).get());
  pango_layout_set_text(layout.get(), utf8.data(), static_cast<int>(utf8.size()));
  PangoRectangle logical{};
  pango_layout_get_extents(layout.get(), nullptr, &logical);
  return {drawn(layout.get(), logical, font.size_px), double(logical.width) / PANGO_SCALE,
          pango_layout_get_unknown_glyphs_count(layout.get())};
}

}  // namespace kiosk::pixels
