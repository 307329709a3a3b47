@echo off
rem Finds Java 17 or newer and passes the arguments on: everything else is in Java.
setlocal EnableExtensions DisableDelayedExpansion
rem no program is looked for in the current folder, which may be an applicant's
set "NoDefaultCurrentDirectoryInExePath=1"
set "CODE_PAGE=0"
for /f "tokens=2 delims=:." %%C in ('chcp') do set /a "CODE_PAGE=%%C"
chcp 65001 >nul

rem the line that started this shell, as it was before cmd split and changed it: Java tells whether it is Explorer's
setlocal EnableDelayedExpansion
set "SHENBAO_LINE=!cmdcmdline!"
setlocal DisableDelayedExpansion

set "HOME_DIR=%~dp0"
set "LIB=%HOME_DIR%lib"
set "TEXTS=%HOME_DIR%lib"
if not exist "%LIB%\shenbao.jar" set "LIB=%HOME_DIR%target\app"
if not exist "%LIB%\shenbao.jar" goto nothing
if not exist "%TEXTS%\java-missing.txt" set "TEXTS=%HOME_DIR%src\main\windows"

set "JAVA="
set "OTHER="
if not defined JAVA_HOME goto path
set "CANDIDATE=%JAVA_HOME:"=%\bin\java"
call :try
:path
if defined JAVA goto found
set "CANDIDATE=java"
call :try
if not defined JAVA goto unfit

:found
rem the archive of classes that the first start of an installation makes; one that no longer holds is passed over
set "SHARING=-Xshare:auto"
pushd "%LIB%"
for %%A in (shenbao-*.jsa) do set "SHARING=-XX:SharedArchiveFile=%LIB%\%%A"
popd
rem what the program itself takes stays below 512 MB; each core beyond four has an application of its own at work
set "HEAP=288"
if defined NUMBER_OF_PROCESSORS if %NUMBER_OF_PROCESSORS% GTR 4 set /a "HEAP=288+48*(NUMBER_OF_PROCESSORS-4)"
set "OPTIONS=-XX:TieredStopAtLevel=1 -Xmx%HEAP%m -XX:+UseSerialGC -Xlog:disable -Xlog:all=off -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8"
"%JAVA%" "%SHARING%" %OPTIONS% "-Dshenbao.home=%HOME_DIR%." %SHENBAO_JAVA_OPTIONS% -cp "%LIB%\shenbao.jar" io.shenbao.cli.Shenbao %*
set "CODE=%ERRORLEVEL%"
goto end

rem What "java -version" says: version "17.0.9", formerly "1.8.0_392".
:try
set "VERSION="
set "SAID=%TEMP%\shenbao-%RANDOM%.txt"
"%CANDIDATE%" -version >nul 2>"%SAID%"
for /f "usebackq tokens=2,3" %%A in ("%SAID%") do if "%%A"=="version" set "VERSION=%%~B"
del "%SAID%"
if not defined VERSION exit /b
set "MAJOR=0"
for /f "tokens=1,2 delims=.-+_" %%A in ("%VERSION%") do (
  set "MAJOR=%%A"
  if "%%A"=="1" set "MAJOR=%%B"
)
if %MAJOR% GEQ 17 set "JAVA=%CANDIDATE%"
if %MAJOR% LSS 17 set "OTHER=%VERSION%"
exit /b

:unfit
if not defined OTHER type "%TEXTS%\java-missing.txt"
if defined OTHER type "%TEXTS%\java-old.txt"
if defined OTHER echo   Java "%OTHER%"
if defined JAVA_HOME echo   JAVA_HOME "%JAVA_HOME:"=%"
goto wrong

rem Explorer shows the inside of an archive as if it were a folder.
:nothing
echo 没有找到 lib\shenbao.jar：请先把压缩包全部解压到一个文件夹，再从那里运行（源码则先执行 mvn package）。
echo shenbao.jar not found: unpack the whole release archive first, or run "mvn package".

rem nothing typed, or a folder dropped: the window would close before this is read
:wrong
set "CODE=2"
set "FIRST=%~1"
if not defined FIRST set "FIRST=%~f0"
if "%FIRST%"=="begin-here" set "FIRST=%~f0"
if "%FIRST%"=="check-dropped" set "FIRST=%~f0"
if exist "%FIRST%" pause

rem A code of 1000 and more is Java's way to say that Explorer started this: then the shell ends here, or it would go on
rem with what stands behind an "&" in the name of a dropped folder.
:end
set "EXPLORER="
if %CODE% GEQ 1000 set "EXPLORER=yes"
if defined EXPLORER set /a "CODE-=1000"
if not "%CODE_PAGE%"=="0" chcp %CODE_PAGE% >nul
if defined EXPLORER exit %CODE%
exit /b %CODE%
