namespace Qplet.GraphQL.Execution;

/// <summary>Every message of this layer, with its code.</summary>
internal static class ExecutionErrors
{
    public static string RequiredKeyNotFound(string loader) => $"{loader} found no value for a required key.";
}
