using System.Globalization;

namespace Qplet.GraphQL.Data.Subjects;

/// <summary>Identifies a subject, such as a track or an album.</summary>
/// <param name="Kind">The name of the kind, such as <c>track</c>.</param>
/// <param name="Id">The key by which rows refer to the subject.</param>
public readonly record struct SubjectKey(string Kind, Guid Id)
{
    /// <summary>Returns the form in which the outbox stores the subject of an event, such as <c>track:0f0e…</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}:{Id:N}");
}
