package io.shenbao.yaml;

/** Line and column, counted from 1. */
public record LineAndColumn(int line, int column) {}
