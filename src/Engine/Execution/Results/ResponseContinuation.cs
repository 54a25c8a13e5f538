using System.Text.Json;

namespace Qplet.GraphQL.Execution;

/// <summary>The members that connect a response with others of the same operation.</summary>
internal abstract class ResponseContinuation
{
    /// <summary>Whether more responses follow.</summary>
    public bool HasNext { get; set; }

    /// <summary>Writes the members to the response object.</summary>
    public abstract void WriteMembersTo(Utf8JsonWriter writer);
}
