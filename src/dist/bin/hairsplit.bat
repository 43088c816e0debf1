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

rem One article, or many? Without archives of classes here; see src/docs/performance.md.
set "profile=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn160m -XX:-UsePerfData"
if "%HAIRSPLIT_PROFILE%"=="batch" set "profile=-XX:+UseParallelGC"
if %version% geq 22 set "profile=%profile% --enable-native-access=ALL-UNNAMED"

rem Warnings of the JVM would go to standard output, into the report: off, and errors to stderr.
"%java%" %profile% -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 "-Djava.util.logging.config.file=%lib%\logging.properties" "-Dhairsplit.home=%home%" %HAIRSPLIT_JAVA_OPTS% -cp "%classpath%" org.hairsplit.cli.Main %*
exit /b %errorlevel%
