export const postgresLogSchema = 'select 1';
