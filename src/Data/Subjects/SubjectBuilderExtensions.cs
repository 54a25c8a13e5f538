using System.Linq.Expressions;

namespace Qplet.GraphQL.Data.Subjects;

/// <summary>Declares kinds of subjects in the configuration of their entities.</summary>
public static class SubjectBuilderExtensions
{
    /// <summary>Declares that comments, reactions, notifications and events can be about rows of the entity.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entity">The entity's configuration.</param>
    /// <param name="name">The name of the kind, which rows store: lower-case letters and hyphens, at most 24 characters. It must never change.</param>
    /// <param name="key">The column by which rows refer to a subject: the entity's key, or another unique column. No two kinds may share a value.</param>
    public static SubjectBuilder<T> IsSubject<T>(this EntityTypeBuilder<T> entity, string name, Expression<Func<T, Guid>> key)
        where T : class
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, SubjectKinds.MaxNameLength, nameof(name));
        entity.HasAnnotation(SubjectBuilder<T>.NameAnnotation, name);
        return new SubjectBuilder<T>(entity).Annotate(SubjectBuilder<T>.KeyAnnotation, key);
    }

    /// <summary>Configures the columns by which a row refers to its subject.</summary>
    internal static void HasSubject<T>(this EntityTypeBuilder<T> entity)
        where T : class, ISubjectRow => entity.Property(row => row.SubjectKind).HasMaxLength(SubjectKinds.MaxNameLength);
}
