using System.Text.Json.Serialization;

namespace Qplet.GraphQL.Data.Outbox;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(MessageSent))]
[JsonSerializable(typeof(ConversationUpdated))]
[JsonSerializable(typeof(CommentAdded))]
[JsonSerializable(typeof(CommentChanged))]
[JsonSerializable(typeof(ReactionChanged))]
[JsonSerializable(typeof(NotificationCreated))]
[JsonSerializable(typeof(NotificationsRead))]
[JsonSerializable(typeof(TrackPublished))]
[JsonSerializable(typeof(PostPublished))]
[JsonSerializable(typeof(ReleaseChanged))]
[JsonSerializable(typeof(EventChanged))]
[JsonSerializable(typeof(SessionsRevoked))]
internal sealed partial class OutboxJson : JsonSerializerContext;
