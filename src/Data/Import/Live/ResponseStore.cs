using System.Security.Cryptography;
using System.Text;

namespace Qplet.GraphQL.Data.Import.Live;

/// <summary>
/// Keeps the responses as files whose paths are their addresses, so an import that was stopped continues from them. The folder contains personal data: on Unix,
/// only its owner may read it.
/// </summary>
internal sealed class ResponseStore
{
    private const int LongestName = 120;
    private const string Refused = ".refused";

    public ResponseStore(string folder)
    {
        Folder = Path.GetFullPath(folder);
        Create(Folder);
    }

    public string Folder { get; }

    /// <summary>Returns the response of an address, or null if it has not been received.</summary>
    public async Task<byte[]?> ReadAsync(string address, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Folder, PathOf(address));
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : null;
    }

    /// <summary>Stores a response. A crash in the middle leaves no half-written file under its name.</summary>
    public async Task WriteAsync(string address, byte[] body, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Folder, PathOf(address));
        Create(Path.GetDirectoryName(path)!);
        var unfinished = Path.Combine(Folder, ".unfinished");
        await File.WriteAllBytesAsync(unfinished, body, cancellationToken);
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Returns why the API refused an address in an earlier run, or null.</summary>
    public string? RefusalOf(string address)
    {
        var path = Path.Combine(Folder, Refused, PathOf(address));
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    /// <summary>Stores why the API refused an address.</summary>
    public void Refuse(string address, string reason)
    {
        var path = Path.Combine(Folder, Refused, PathOf(address));
        Create(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, reason);
    }

    /// <summary>Deletes all responses.</summary>
    public void Clear()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>Returns the path of a response: <c>releases/5/dates@page=2.json</c>.</summary>
    private static string PathOf(string address)
    {
        var parts = address.Split('?', 2);
        var segments = parts[0].Split('/').Select(Uri.UnescapeDataString).Select(Safe).ToArray();
        segments[^1] = parts.Length == 1 ? $"{segments[^1]}.json" : $"{segments[^1]}@{Safe(parts[1])}.json";
        return Path.Combine(segments);
    }

    /// <summary>Returns a name that is valid on every file system, cannot leave the folder, and differs for different texts.</summary>
    private static string Safe(string text)
    {
        var escaped = Uri.EscapeDataString(text).Replace("%3D", "=", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal);
        escaped = escaped.StartsWith('.') ? $"%2E{escaped[1..]}" : escaped;
        return escaped.Length <= LongestName
            ? escaped
            : $"{escaped[..LongestName].TrimEnd('%')}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8))}";
    }

    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
