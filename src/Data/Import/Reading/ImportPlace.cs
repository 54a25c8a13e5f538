namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>Where in the files something was read.</summary>
/// <param name="File">The file, relative to the folder.</param>
/// <param name="Path">The JSON path in the file.</param>
internal sealed record ImportPlace(string File, string Path)
{
    public ImportPlace Member(string name) => this with { Path = $"{Path}.{name}" };

    public ImportPlace Item(int index) => this with { Path = FormattableString.Invariant($"{Path}[{index}]") };
}
