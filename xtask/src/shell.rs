//! Running programs, and telling what is going on.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The top of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_path_buf)
}

/// A command that runs at the top of the repository.
pub(crate) fn program(name: impl AsRef<Path>, arguments: &[&str]) -> Command {
    let mut command = Command::new(name.as_ref());
    command.args(arguments).current_dir(root());
    command
}

/// Runs a step with its output on the terminal, and says how long it took.
pub(crate) fn step(title: &str, command: &mut Command) -> Result<(), String> {
    println!("\n── {title}");
    let start = Instant::now();
    let status = command.status().map_err(|why| format!("{title}: cannot run {}: {why}", name(command)))?;
    if !status.success() {
        return Err(format!("{title} failed ({status}). The lines above say why"));
    }
    println!("── {title}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}

/// What a program prints; `None` if it is not there or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
}

/// Where a program is on PATH.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// PATH with `folders` in front of it.
pub(crate) fn path_with(folders: &[PathBuf]) -> Result<std::ffi::OsString, String> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.iter().cloned().chain(env::split_paths(&path))).map_err(|why| why.to_string())
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}
