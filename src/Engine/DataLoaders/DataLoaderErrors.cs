namespace Qplet.GraphQL.DataLoaders;

/// <summary>The messages of this layer.</summary>
internal static class DataLoaderErrors
{
    public static string RequiredKeyNotFound(string loader) => $"{loader} found no value for a required key.";
}
