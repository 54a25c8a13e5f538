using System.Linq.Expressions;

namespace Qplet.GraphQL.Data.Subjects;

/// <summary>Declares an entity as a kind of subject; the declaration is part of the model.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed class SubjectBuilder<T>
    where T : class
{
    internal const string NameAnnotation = "Qplet:Subject";
    internal const string KeyAnnotation = "Qplet:SubjectKey";
    internal const string OwnerAnnotation = "Qplet:SubjectOwner";
    internal const string CounterAnnotation = "Qplet:SubjectCounter:";
    internal const string PopularityAnnotation = "Qplet:SubjectPopularity";
    internal const string CounterStartAnnotation = "Qplet:SubjectCounterStart:";
    internal const string FeedAnnotation = "Qplet:SubjectFeed";
    internal const string FeedPrivateAnnotation = "Qplet:SubjectFeedPrivate";

    private readonly EntityTypeBuilder<T> _entity;

    internal SubjectBuilder(EntityTypeBuilder<T> entity) => _entity = entity;

    /// <summary>Names the column with the key of the user who owns the subject.</summary>
    public SubjectBuilder<T> OwnedBy(Expression<Func<T, Guid?>> owner) => Annotate(OwnerAnnotation, owner);

    /// <summary>Names the column that keeps a count.</summary>
    public SubjectBuilder<T> Counts(SubjectCounter counter, Expression<Func<T, int>> column) => Annotate(CounterAnnotation + counter, column);

    /// <summary>Names the column that keeps the popularity, a score of <see cref="Popularity" />.</summary>
    public SubjectBuilder<T> RankedBy(Expression<Func<T, long>> popularity) => Annotate(PopularityAnnotation, popularity);

    /// <summary>Names the column that keeps a count, and the column with the number at which the count starts, such as that of an import.</summary>
    public SubjectBuilder<T> Counts(SubjectCounter counter, Expression<Func<T, int>> column, Expression<Func<T, int>> start) =>
        Counts(counter, column).Annotate(CounterStartAnnotation + counter, start);

    /// <summary>Lets the subjects appear in the feeds of their owners' followers.</summary>
    /// <param name="publishedAt">The column with the time of the publication.</param>
    /// <param name="isPrivate">The column that keeps a subject out of feeds while it is true, or null if all appear.</param>
    public SubjectBuilder<T> InFeed(Expression<Func<T, DateTime>> publishedAt, Expression<Func<T, bool>>? isPrivate = null)
    {
        Annotate(FeedAnnotation, publishedAt);
        return isPrivate is null ? this : Annotate(FeedPrivateAnnotation, isPrivate);
    }

    internal SubjectBuilder<T> Annotate(string annotation, LambdaExpression member)
    {
        _entity.HasAnnotation(annotation, NameOf(member));
        return this;
    }

    private static string NameOf(LambdaExpression selector) =>
        (selector.Body is UnaryExpression { NodeType: ExpressionType.Convert } conversion ? conversion.Operand : selector.Body) is MemberExpression member
            ? member.Member.Name
            : throw DataErrors.NotAColumn(selector);
}
