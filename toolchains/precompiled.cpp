// Nothing: CMake wants a file for the target whose headers are precompiled.
