package dev.portolan.maven;

/** How loud a line of a build's log is. */
enum LogLevel {
    ERROR,
    WARNING,
    INFO,
    DEBUG
}
