using System.IO.MemoryMappedFiles;

namespace Qplet.GraphQL.Fuzzing;

/// <summary>The number of the input that a worker is at, in a file that both processes map: it is still there when the worker is not.</summary>
internal sealed class FuzzProgress : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public FuzzProgress(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, sizeof(long));
        _view = _file.CreateViewAccessor();
    }

    public long Index
    {
        get => _view.ReadInt64(0);
        set => _view.Write(0, value);
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
