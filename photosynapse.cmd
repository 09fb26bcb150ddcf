@echo off
rem Photosynapse: builds the project when that is needed, then starts it with what the JVM and the native libraries need.
rem
rem   PHOTOSYNAPSE_JAVA_OPTS   more options for the JVM, for example -Xmx4g
rem   PHOTOSYNAPSE_NO_BUILD=1  never build; run what is there
rem
rem With --engine spark it also builds experiments\spark (130 MB of libraries, once) and puts Spark on the class path.
rem
rem Exit codes of the launcher itself: 69 something it needs is missing, 70 the build failed; all others are the program's.
setlocal EnableExtensions DisableDelayedExpansion

set "PSY_HOME=%~dp0"
set "PSY_JAR=%PSY_HOME%experiments\target\photosynapse.jar"
set "PSY_LIB=%PSY_HOME%experiments\target\lib"
set "PSY_SPARK_HOME=%PSY_HOME%experiments\spark\target"
set "PSY_JAVA="
set "PSY_VERSION=0"

rem The engine that has libraries of its own, and a build of its own.
set "PSY_SPARK="
set "PSY_MODULE=experiments"
set "PSY_BUILT=%PSY_JAR%"
echo %* | findstr /C:"--engine spark" /C:"--engine=spark" >nul && set "PSY_SPARK=1"
if defined PSY_SPARK set "PSY_MODULE=experiments/spark"
if defined PSY_SPARK set "PSY_BUILT=%PSY_SPARK_HOME%\photosynapse-spark.jar"

if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "PSY_JAVA=%JAVA_HOME%\bin\java.exe"
if defined PSY_JAVA call :version
if %PSY_VERSION% GEQ 17 goto java_found
set "PSY_JAVA="
for %%j in (java.exe) do set "PSY_JAVA=%%~$PATH:j"
if defined PSY_JAVA call :version
if %PSY_VERSION% GEQ 17 goto java_found
echo photosynapse: needs Java 17 or newer; install a JDK 17 or set JAVA_HOME to one 1>&2
exit /b 69

:java_found
rem A help text is over before the optimising compiler would pay, and needs no look at the sources.
set "PSY_QUICK="
if "%~1"=="" set "PSY_QUICK=-XX:TieredStopAtLevel=1"
for %%a in (%*) do (
    if "%%~a"=="-h" set "PSY_QUICK=-XX:TieredStopAtLevel=1"
    if "%%~a"=="--help" set "PSY_QUICK=-XX:TieredStopAtLevel=1"
    if "%%~a"=="-V" set "PSY_QUICK=-XX:TieredStopAtLevel=1"
    if "%%~a"=="--version" set "PSY_QUICK=-XX:TieredStopAtLevel=1"
)
if defined PHOTOSYNAPSE_NO_BUILD goto run
if not exist "%PSY_LIB%" goto build
if not exist "%PSY_BUILT%" goto build
if defined PSY_SPARK if not exist "%PSY_SPARK_HOME%\lib" goto build
if defined PSY_QUICK goto run
powershell -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath $env:PSY_BUILT).LastWriteTimeUtc; $mark = $env:PSY_BUILT + '.mark'; if (Test-Path -LiteralPath $mark) { $built = (Get-Item -LiteralPath $mark).LastWriteTimeUtc }; $modules = @('device-model','datasets','network','experiments'); if ($env:PSY_SPARK) { $modules += 'experiments\spark' }; $roots = $modules | ForEach-Object { Join-Path $env:PSY_HOME (Join-Path $_ 'src\main') }; if (Get-ChildItem -LiteralPath $roots -Recurse -File -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto run

:build
where mvn >nul 2>nul
if errorlevel 1 (
    echo photosynapse: needs Maven 3.8.7 or newer for the build on first use; no mvn on the PATH 1>&2
    exit /b 69
)
echo photosynapse: building the program ^(about 30 s, longer while 250 MB of libraries are downloaded once^) 1>&2
call mvn -q -B -ntp -f "%PSY_HOME%pom.xml" -Dmaven.test.skip=true -Djacoco.skip=true -Dlint.plugin=-Xlint:all -Dlint.werror=-Xlint:all -pl %PSY_MODULE% -am package 1>&2
if errorlevel 1 (
    echo photosynapse: the build failed 1>&2
    exit /b 70
)
type nul > "%PSY_BUILT%.mark"
echo photosynapse: done 1>&2

:run
if not exist "%PSY_BUILT%" (
    echo photosynapse: is not built: %PSY_BUILT% is missing 1>&2
    exit /b 69
)
rem One thread for the linear algebra beneath ND4J: with more, busy cores spin at barriers.
echo %* | findstr /C:"--mode fast" /C:"--mode=fast" >nul || set "OMP_NUM_THREADS=1"
set "PSY_NEWER="
if %PSY_VERSION% GEQ 24 set "PSY_NEWER=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
rem Spark talks to its workers in Java's own serial form, which the program itself never reads.
set PSY_START="-Djdk.serialFilter=!*" -jar "%PSY_JAR%"
if defined PSY_SPARK set PSY_START=-cp "%PSY_BUILT%;%PSY_SPARK_HOME%\lib\*;%PSY_JAR%" photosynapse.experiments.cli.Main
"%PSY_JAVA%" -Xmx1g -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto %PSY_QUICK% %PSY_NEWER% ^
    -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 ^
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Duser.language=en -Duser.country=US ^
    -Djava.awt.headless=true ^
    -Dorg.bytedeco.javacpp.maxbytes=1g -Dorg.bytedeco.javacpp.maxphysicalbytes=3g ^
    %PHOTOSYNAPSE_JAVA_OPTS% %PSY_START% %*
exit /b %ERRORLEVEL%

:version
rem The feature number of PSY_JAVA, from what it says of itself: openjdk version "17.0.15" 2025-04-15
for /f "tokens=3" %%v in ('"%PSY_JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do for /f "delims=.-+" %%m in ("%%~v") do set "PSY_VERSION=%%m"
exit /b 0
