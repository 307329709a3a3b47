@echo off
rem Opens the desk: a page in the browser, over the folder that lies beside this file.
if not exist "%~dp0shenbao.cmd" goto nothing
cd /d "%~dp0"
call "%~dp0shenbao.cmd" desk
set "CODE=%ERRORLEVEL%"
if not "%CODE%"=="0" pause
rem the shell ends here, or it would go on with what stands behind an "&" in the name of a folder that was dropped here
exit %CODE%

:nothing
chcp 65001 >nul
echo 没有找到 shenbao.cmd：请先把压缩包全部解压到一个文件夹，再双击那里的“申报审核台”。
pause
exit 2
