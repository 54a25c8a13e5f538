namespace Qplet.GraphQL.Data.Subjects;

/// <summary>An entity that users can complain about.</summary>
public interface IReportable : ISubject;
