@echo off
rem Starts Shenbao on Windows. A folder dropped on this file is run and its report opened.
setlocal
chcp 65001 >nul
set "HOME_DIR=%~dp0"
set "LIB=%HOME_DIR%lib"
if not exist "%LIB%\shenbao.jar" set "LIB=%HOME_DIR%target\app"
if not exist "%LIB%\shenbao.jar" (
  echo shenbao.jar not found: unpack the release archive, or run "mvn package" first.
  pause
  exit /b 2
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "OPTIONS=-Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8"

if exist "%~f1\" if "%~2"=="" goto dropped
"%JAVA%" %OPTIONS% "-Dshenbao.home=%HOME_DIR%." -cp "%LIB%\shenbao.jar;%LIB%\*" io.shenbao.cli.Shenbao %*
exit /b %ERRORLEVEL%

:dropped
set "OUTPUT=%~f1-output"
"%JAVA%" %OPTIONS% "-Dshenbao.home=%HOME_DIR%." -cp "%LIB%\shenbao.jar;%LIB%\*" io.shenbao.cli.Shenbao run "%~f1" -o "%OUTPUT%"
set "CODE=%ERRORLEVEL%"
if exist "%OUTPUT%\report.html" start "" "%OUTPUT%\report.html"
pause
exit /b %CODE%
