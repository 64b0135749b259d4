@echo off
rem Starts Portolan on Java 17 or later: the runtime that came along, JAVA_HOME, or what is on the PATH.
setlocal
set "home=%~dp0.."
set "jdk="
set "java="
set "major="
set "archive="

if exist "%home%\runtime\bin\java.exe" set "jdk=%home%\runtime"
if not defined jdk if defined JAVA_HOME set "jdk=%JAVA_HOME%"
if defined jdk set "java=%jdk%\bin\java.exe"
if not defined java for %%J in (java.exe) do set "java=%%~$PATH:J"
if not defined java goto missing
if not exist "%java%" goto wrong
if not defined jdk for %%D in ("%java%\..\..") do set "jdk=%%~fD"

rem A JDK says in its file "release" which one it is; where there is none, Java itself will tell.
if not exist "%jdk%\release" goto start
set "version="
for /f "usebackq tokens=1,2 delims==" %%A in ("%jdk%\release") do if "%%A"=="JAVA_VERSION" set "version=%%~B"
if not defined version goto start
for /f "tokens=1 delims=.-+_" %%M in ("%version%") do set "major=%%M"
if %major% LSS 17 goto old

rem From Java 19 on, Java itself keeps an archive of the classes that a start loads, which makes starts faster.
if %major% LSS 19 goto start
if not defined LOCALAPPDATA goto start
if "%PORTOLAN_CLASS_ARCHIVE%"=="off" goto start
if not exist "%LOCALAPPDATA%\portolan" mkdir "%LOCALAPPDATA%\portolan" 2>nul
if not exist "%LOCALAPPDATA%\portolan" goto start
set archive=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\portolan\classes-%version%.jsa"

:start
"%java%" "@%home%\lib\jvm.options" %PORTOLAN_JAVA_OPTS% %archive% -cp "%home%\lib\portolan-cli.jar" dev.portolan.cli.Main %*
exit /b %ERRORLEVEL%

:missing
>&2 echo portolan: there is no java on the PATH; install Java 17 or later, or let JAVA_HOME name one
exit /b 2

:wrong
>&2 echo portolan: JAVA_HOME is %JAVA_HOME%, where there is no bin\java.exe
exit /b 2

:old
>&2 echo portolan: Java 17 or later is needed, and %java% is none: its version is %version%
exit /b 2
