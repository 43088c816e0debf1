@echo off
rem Starts hairsplit from wherever this folder was copied to.
setlocal
for %%i in ("%~dp0..") do set "home=%%~fi"
set "lib=%home%\lib"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"

"%java%" --version >nul 2>&1
if errorlevel 1 (
  echo hairsplit: no Java found; install Java 17 or later, or set JAVA_HOME 1>&2
  exit /b 2
)
for /f "tokens=2 delims=. " %%v in ('"%java%" --version') do (
  set "version=%%v"
  goto :found
)
:found
if %version% lss 17 (
  echo hairsplit: "%java%" is Java %version%; hairsplit needs 17 or later 1>&2
  exit /b 2
)

rem The class path is spelled out and its order fixed: class data archives depend on it.
set "classpath=%lib%\hairsplit-@project.version@.jar;@classpath.bat@"

rem Warnings of the JVM would go to standard output, into the report: off, and errors to stderr.
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 "-Dhairsplit.home=%home%" %HAIRSPLIT_JAVA_OPTS% -cp "%classpath%" org.hairsplit.cli.Main %*
exit /b %errorlevel%
