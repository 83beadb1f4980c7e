#include "app/loading.h"

namespace kiosk::app {
namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash + 1);
}

}  // namespace

content::Loaded load_content_folder(const base::FileSystem& files, const Inputs& inputs,
                                    content::Wording wording) {
  const bool hidden = inputs.config.drafts == config::Drafts::Hide;
  return content::load_content(files, inputs.content_folder,
                               {.languages = inputs.config.languages,
                                .drafts = hidden ? content::Drafts::Hidden : content::Drafts::Offered,
                                .wording = wording});
}

Inputs load_settings(const base::FileSystem& files, const Paths& paths, const Sources& sources) {
  Inputs inputs;
  const config::Boards boards{paths.boards(), sources.board};
  const auto take = [&inputs](config::Loaded loaded) {
    inputs.config = std::move(loaded.config);
    inputs.config_faults = std::move(loaded.faults);
  };
  const std::string config_path = sources.config.value_or(kSystemConfig);
  if (sources.config || files.stamp(config_path).ok()) {
    take(config::load_config(files, config_path, boards));
    inputs.config_path = config_path;
  } else {
    take(config::default_config(files, boards));
  }
  if (sources.theme) inputs.config.look.theme = *sources.theme;
  if (sources.content) {
    inputs.content_folder = *sources.content;
  } else if (inputs.config.content) {
    inputs.content_folder = base::join_path(folder_of(config_path), *inputs.config.content);
  } else {
    inputs.content_folder = paths.content();
  }
  return inputs;
}

Inputs load_inputs(const base::FileSystem& files, const Paths& paths, const Sources& sources,
                   content::Wording wording) {
  Inputs inputs = load_settings(files, paths, sources);
  inputs.content = load_content_folder(files, inputs, wording);
  return inputs;
}

void log_errors(const base::Faults& faults, base::Log& log) {
  for (const base::Fault& fault : faults) {
    if (fault.severity == base::Severity::Error) log.write(base::Level::Error, base::format_fault(fault));
  }
}

std::optional<model::Content> content_or_builtin(const Inputs& inputs, base::Log& log) {
  log_errors(inputs.config_faults, log);
  log_errors(inputs.content.faults, log);
  if (inputs.rung == safety::Rung::SafePage) return std::nullopt;
  if (inputs.content.content) return inputs.content.content;
  log.write(base::Level::Error,
            inputs.content_folder + " cannot be shown; showing the built-in content instead");
  content::Loaded builtin =
      content::load_content(content::builtin_files(), content::kBuiltinFolder,
                            content::Offer{.languages = std::vector<std::string>{"en"}});
  log_errors(builtin.faults, log);
  return std::move(builtin.content);
}

}  // namespace kiosk::app
