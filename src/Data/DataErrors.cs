using System.Linq.Expressions;

namespace Qplet.GraphQL.Data;

/// <summary>Creates the errors of this layer.</summary>
internal static class DataErrors
{
    public static InvalidOperationException UnknownSubjectKind(string kind) =>
        new($"There is no kind of subject with the name '{kind}'. A kind is declared by IsSubject in the configuration of its entity.");

    public static InvalidOperationException NotCounted(string kind, object counter) =>
        new($"Subjects of the kind '{kind}' do not count {counter}. A counter is declared by Counts in the configuration of the entity.");

    public static ArgumentException NotAColumn(LambdaExpression selector) =>
        new($"The expression must name a property of the entity: {selector}", nameof(selector));

    public static ArgumentException NotUtc(DateTime moment) =>
        new($"A stored moment must be in UTC, but the kind of {moment:O} is {moment.Kind}.", nameof(moment));

    public static InvalidOperationException UnknownProvider(string provider) =>
        new($"The setting Database:Provider must be 'Sqlite' or 'PostgreSql', but is '{provider}'.");

    public static InvalidOperationException NoConnectionString() =>
        new("The PostgreSQL provider needs a connection string: set ConnectionStrings:Qplet (environment: ConnectionStrings__Qplet).");

    public static InvalidOperationException UnknownOutboxKind(string kind) =>
        new($"The outbox holds an event of the kind '{kind}', which this version does not know.");
}
