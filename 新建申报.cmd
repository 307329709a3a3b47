@echo off
rem Double-clicked: a new application to fill in, beside this file; on a folder dropped here: in that folder.
if exist "%~dp0shenbao.cmd" "%~dp0shenbao.cmd" begin-here %*
chcp 65001 >nul
echo 没有找到 shenbao.cmd：请先把压缩包全部解压到一个文件夹，再双击那里的“新建申报”。
pause
exit /b 2
