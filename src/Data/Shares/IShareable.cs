using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Shares;

/// <summary>An entity that users can share.</summary>
public interface IShareable : ISubject
{
    /// <summary>The number of times that it was shared.</summary>
    int ShareCount { get; }
}
