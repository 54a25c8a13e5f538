namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>A place in the files.</summary>
/// <param name="File">The path of the file, relative to the folder.</param>
/// <param name="Path">The JSON path in the file.</param>
internal sealed record ImportPlace(string File, string Path)
{
    public ImportPlace Member(string name) => this with { Path = $"{Path}.{name}" };

    public ImportPlace Item(int index) => this with { Path = FormattableString.Invariant($"{Path}[{index}]") };
}
