@echo off
rem Folders dropped here are checked; nothing is written.
if exist "%~dp0shenbao.cmd" "%~dp0shenbao.cmd" check-dropped %*
chcp 65001 >nul
echo 没有找到 shenbao.cmd：请先把压缩包全部解压到一个文件夹，再把申报文件夹拖到那里的“检查申报”上。
pause
exit /b 2
