/*
 * Stands in for java.exe: tells its version as java does, or writes what it was given, a line each,
 * to the file that STUB_OUT names, and ends with the code that STUB_CODE names.
 */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

static void line(FILE *out, const wchar_t *text) {
  char utf8[65536];
  WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8, sizeof utf8, NULL, NULL);
  fprintf(out, "%s\n", utf8);
}

int wmain(int count, wchar_t **arguments) {
  const wchar_t *version = _wgetenv(L"STUB_VERSION");
  if (count == 2 && wcscmp(arguments[1], L"-version") == 0) {
    fprintf(stderr, "Picked up JAVA_TOOL_OPTIONS: -Dnothing\n");
    fprintf(stderr, "openjdk version \"%ls\" 2023-10-17\n", version ? version : L"17.0.9");
    return 0;
  }
  FILE *out = _wfopen(_wgetenv(L"STUB_OUT"), L"wb");
  for (int i = 1; i < count; i++) {
    line(out, arguments[i]);
  }
  const wchar_t *raw = _wgetenv(L"SHENBAO_LINE");
  if (raw) {
    fprintf(out, "SHENBAO_LINE=");
    line(out, raw);
  }
  fprintf(out, "code page %u\n", GetConsoleOutputCP());
  fclose(out);
  const wchar_t *code = _wgetenv(L"STUB_CODE");
  return code ? _wtoi(code) : 0;
}
