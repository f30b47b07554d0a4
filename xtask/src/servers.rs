//! The web servers of the tests: each is started with the configuration that is documented for it.

use std::env;
use std::path::PathBuf;

use crate::debian;
use crate::shell::on_path;

/// A web server: the variable that names its program to the tests, the program, and Debian's package.
struct Server {
    variable: &'static str,
    program: &'static str,
    package: &'static str,
}

/// `apache2-bin` is the program and its modules, without a site and a service.
const SERVERS: [Server; 3] = [
    Server { variable: "NGINX", program: "nginx", package: "nginx-light" },
    Server { variable: "APACHE", program: "apache2", package: "apache2-bin" },
    Server { variable: "CADDY", program: "caddy", package: "caddy" },
];

/// Finds the servers, or installs them with apt where that is permitted; gives variables and their programs.
pub(crate) fn programs() -> Result<Vec<(&'static str, PathBuf)>, String> {
    const WHY: &str = "the web servers are needed to test the documented configurations";
    let missing: Vec<&str> =
        SERVERS.iter().filter(|server| server.find().is_none()).map(|server| server.package).collect();
    if !missing.is_empty() {
        debian::install(&missing, WHY)?;
    }
    let found = |server: &Server| {
        let program = server.find().ok_or_else(|| format!("{WHY}: {} is not there", server.program))?;
        Ok((server.variable, program))
    };
    SERVERS.iter().map(found).collect()
}

impl Server {
    fn find(&self) -> Option<PathBuf> {
        let file = |path: &PathBuf| path.is_file();
        env::var_os(self.variable)
            .map(PathBuf::from)
            .filter(file)
            .or_else(|| on_path(self.program))
            // Debian puts servers where the PATH of a user does not lead.
            .or_else(|| Some(PathBuf::from("/usr/sbin").join(self.program)).filter(file))
    }
}
