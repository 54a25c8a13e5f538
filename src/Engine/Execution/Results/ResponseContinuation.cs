using System.Text.Json;

namespace Qplet.GraphQL.Execution;

/// <summary>The members of a response that connect it with others of the same operation.</summary>
internal abstract class ResponseContinuation
{
    /// <summary>Whether more responses follow.</summary>
    public bool HasNext { get; set; }

    /// <summary>Writes the members into the object of the response.</summary>
    public abstract void WriteMembersTo(Utf8JsonWriter writer);
}
