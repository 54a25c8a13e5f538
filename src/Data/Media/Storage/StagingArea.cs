using System.Globalization;

namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>
/// The folder with files that are being uploaded. Each has a key, which becomes the key of the media asset (<see cref="MediaAsset.Id" />). The files outlast a
/// restart of the server.
/// </summary>
public sealed class StagingArea(MediaOptions options, TimeProvider time)
{
    private readonly string _folder = Path.GetFullPath(Path.Combine(options.Folder, "staging"));

    /// <summary>The folder, for files that accompany the staged ones. Their names must begin with <see cref="NameOf" />.</summary>
    public string Folder
    {
        get
        {
            Directory.CreateDirectory(_folder);
            return _folder;
        }
    }

    /// <summary>Creates an empty file with a new key.</summary>
    public StagedFile Create()
    {
        var file = new StagedFile(this, Guid.CreateVersion7(time.GetUtcNow()));
        using (MediaFileStreams.Create(file.Path))
        {
            return file;
        }
    }

    /// <summary>Returns the file with a key, or null if there is none.</summary>
    public StagedFile? Find(Guid key)
    {
        var file = new StagedFile(this, key);
        return File.Exists(file.Path) ? file : null;
    }

    /// <summary>Deletes all files, also the accompanying ones, that were last written before the given time.</summary>
    /// <param name="before">The time, in UTC.</param>
    /// <returns>The number of deleted files.</returns>
    public int DeleteOld(DateTime before)
    {
        var old = new DirectoryInfo(Folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < before).ToList();
        foreach (var file in old)
        {
            file.Delete();
        }
        return old.Count;
    }

    /// <summary>Returns the name of the file with a key.</summary>
    public static string NameOf(Guid key) => key.ToString("N", CultureInfo.InvariantCulture);
}
