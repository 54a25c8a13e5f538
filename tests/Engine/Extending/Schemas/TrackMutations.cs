using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Extending;

[MutationType]
public static class TrackMutations
{
    /// <summary>Says hello to the catalogue.</summary>
    public static string Greet() => "hello";
}
