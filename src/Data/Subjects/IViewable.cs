namespace Qplet.GraphQL.Data.Subjects;

/// <summary>An entity whose views are counted.</summary>
public interface IViewable : ISubject
{
    /// <summary>The number of views.</summary>
    int ViewCount { get; }
}
