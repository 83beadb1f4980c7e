#pragma once

#include <optional>
#include <string>

#include "base/time.h"

namespace kiosk::service {

/// What a kiosk tells the service manager that started it. Telling costs one datagram and cannot fail in a
/// way that matters: a supervisor that does not listen is none.
class Supervisor {
 public:
  virtual ~Supervisor() = default;
  /// Whether there is one.
  virtual bool present() const = 0;
  /// How often it must hear from us; nothing where it does not ask.
  virtual std::optional<base::Duration> watchdog() const = 0;
  /// The start is over: the message is on the screen, or the program waits for a screen.
  virtual void ready() = 0;
  /// One line for `systemctl status`.
  virtual void status(const std::string& text) = 0;
  virtual void ping() = 0;
  virtual void stopping() = 0;
};

/// systemd, by the protocol of sd_notify(3): datagrams to the socket that NOTIFY_SOCKET names.
class SystemdSupervisor final : public Supervisor {
 public:
  /// Reads NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID, and takes them out of the environment, so that
  /// no child speaks for us. Call it before there is a second thread.
  SystemdSupervisor();
  SystemdSupervisor(const SystemdSupervisor&) = delete;
  SystemdSupervisor& operator=(const SystemdSupervisor&) = delete;
  ~SystemdSupervisor() override;

  bool present() const override { return fd_ >= 0; }
  std::optional<base::Duration> watchdog() const override { return watchdog_; }
  void ready() override { send("READY=1"); }
  void status(const std::string& text) override;
  void ping() override { send("WATCHDOG=1"); }
  void stopping() override { send("STOPPING=1"); }

 private:
  void send(const std::string& text);

  int fd_ = -1;  ///< connected to the supervisor
  std::optional<base::Duration> watchdog_;
};

}  // namespace kiosk::service
