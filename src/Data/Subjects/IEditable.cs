namespace Qplet.GraphQL.Data.Subjects;

/// <summary>An entity that its owner can edit, and that its owner and admins can delete.</summary>
public interface IEditable : ISubject;
