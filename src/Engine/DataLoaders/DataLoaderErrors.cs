namespace Qplet.GraphQL.DataLoaders;

/// <summary>The error messages of the DataLoaders.</summary>
internal static class DataLoaderErrors
{
    public static string RequiredKeyNotFound(string loader) => $"{loader} found no value for a required key.";
}
